"""The engine's compiled C functions: the ordinary build, one under the sanitizers, one for W64."""

from __future__ import annotations

import importlib
import os
from typing import Any

_VARIANT = os.environ.get("ZWALI_ENGINE_VARIANT", "")
#: Whether it runs images in W64.
IS_W64 = "w64" in _VARIANT
_module = importlib.import_module("zwali.host._engine" + ("_" + _VARIANT if _VARIANT else ""))

ffi: Any = _module.ffi
lib: Any = _module.lib

#: The front half, which makes P32 only: of the ordinary build where this one runs W64.
_front = importlib.import_module("zwali.host._engine") if IS_W64 else _module
front_ffi: Any = _front.ffi
front_lib: Any = _front.lib
