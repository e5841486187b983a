(module
  (type $two (func (param i32 i64) (result i32)))
  (import "host" "f" (func $import (type $two)))
  (table 1 funcref)
  ;; arguments trade places: as if at once
  (func $swap (param i32 i32) (result i32)
    (return_call $swap (local.get 1) (local.get 0)))
  ;; the callee's arguments take more room than this function has
  (func $more (param i32) (result i32)
    (return_call $import (i32.const 7) (i64.extend_i32_u (local.get 0))))
  ;; the index stands where an argument goes
  (func $indirect (param i32) (result i32)
    (return_call_indirect (type $two)
      (i32.add (local.get 0) (i32.const 1)) (i64.const 5) (local.get 0)))
  ;; a callee without parameters; nothing after it is translated
  (func $none (result i32)
    (return_call $none) (i32.const 1))
  (func $in_block (param i32) (result i32)
    (block (br_if 0 (local.get 0)) (return_call $in_block (i32.const 1)))
    (i32.const 3)))
