;; local.get makes no instruction; the instruction before local.set writes the local itself; a local that is still an
;; operand is saved before it changes; locals are zeroed only if something may read them first.
(module
  (func (param i32 i32) (local.set 0 (i32.mul (local.get 0) (local.get 1))))
  (func (param i32) (result i32) (local.get 0) (local.set 0 (i32.add (local.get 0) (i32.const 1))))
  (func (param i32 i32) (result i32) (local.get 0) (local.set 0 (local.get 1)))
  (func (param i32) (result i32) (i32.add (local.tee 0 (i32.mul (local.get 0) (local.get 0))) (local.get 0)))
  (func (param i64) (result i32) (i32.wrap_i64 (local.get 0)) (local.set 0 (i64.const 5)))
  (func (param i64 i32) (local.set 1 (i32.wrap_i64 (i64.add (local.get 0) (local.get 0)))))
  (func (result i32) (local i32 i32 i64) (i32.add (local.get 0) (i32.wrap_i64 (local.get 2))))
  (func (param i32) (result i32) (local i32) (local.set 1 (local.get 0)) (local.get 1))
  (func (param i32) (result i32) (local i32)
    (block (br_if 0 (local.get 0)) (local.set 1 (i32.const 3))) (local.get 1))
  (func (param i32) (local i32)
    (loop (local.set 1 (local.get 0)) (br_if 0 (local.get 1))) (drop (local.get 1)))
  (func (param i32) (result i32) (local.get 0) (block (local.set 0 (i32.const 9)))))
