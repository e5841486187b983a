;; OPTIONS: frame 300
;; A frame of more than 256 slots: operands stand above 255, instructions work on the scratch slots from 244 on.
(module
  (func $f (param i32 i64) (result i32) (i32.add (local.get 0) (i32.wrap_i64 (local.get 1))))
  (func (param i32) (result i32) (i32.mul (call $f (i32.const 1) (i64.const 2)) (local.get 0))))
