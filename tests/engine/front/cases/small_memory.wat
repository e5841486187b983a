;; A memory of 7 bytes: nothing is known to fit but what starts below 4 (smaller accesses count as 4 bytes).
(module (memory 7 (pagesize 1))
  (func (param i32) (result i32) (i32.load8_u offset=3 (local.get 0)))
  (func (param i32) (result i32) (i32.load8_u offset=4 (local.get 0)))
  (func (param i32) (result i64) (i64.load (local.get 0)))
  (func (result i32) (i32.load8_u (i32.const 6)))
  (func (result i32) (i32.load8_u (i32.const 7)))
  (func (result i32) (i32.load (i32.const 4))))
