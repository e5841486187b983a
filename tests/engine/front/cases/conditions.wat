;; A comparison and the branch on it are one instruction, backwards in the form that polls.
(module
  (func (param i32 i32) (block (br_if 0 (i32.lt_s (local.get 0) (local.get 1))) (local.set 0 (i32.const 1))))
  (func (param i32) (block (br_if 0 (i32.eqz (local.get 0))) (local.set 0 (i32.const 1))))
  (func (param i32) (loop (br_if 0 (local.get 0))))
  (func (param i32) (loop (br_if 0 (i32.ge_u (local.tee 0 (i32.add (local.get 0) (i32.const 1))) (i32.const 10)))))
  (func (param i32 i32) (result i32)
    (if (result i32) (i32.eq (local.get 0) (local.get 1)) (then (i32.const 1)) (else (i32.const 2))))
  (func (param i64) (block (br_if 0 (i64.eqz (local.get 0))) (local.set 0 (i64.const 1))))
  (func (param f64) (block (br_if 0 (i32.eqz (f64.lt (local.get 0) (local.get 0)))) (local.set 0 (f64.const 1))))
  (func (param i32 i32) (local i32)
    (local.set 2 (i32.eq (local.get 0) (local.get 1)))
    (block (br_if 0 (local.get 2)) (local.set 0 (i32.const 1))))
  (func (param funcref) (block (br_if 0 (ref.is_null (local.get 0))) (unreachable))))
