"""The official suite on a device: packed, uploaded and called as any module is."""
