"""The engine's compiled C functions: the ordinary build, or the one under the sanitizers."""

from __future__ import annotations

import importlib
import os
from typing import Any

_VARIANT = os.environ.get("ZWALI_ENGINE_VARIANT", "")
_module = importlib.import_module("zwali.host._engine" + ("_" + _VARIANT if _VARIANT else ""))

ffi: Any = _module.ffi
lib: Any = _module.lib
