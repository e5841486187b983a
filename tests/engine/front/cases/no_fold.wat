;; OPTIONS: no-fold
;; One Wasm instruction at a time.
(module
  (func (param i32 i32) (result i32)
    (block (br_if 0 (i32.lt_s (local.get 0) (i32.const 3))) (local.set 1 (i32.const 4)))
    (i32.add (local.get 0) (local.get 1))))
