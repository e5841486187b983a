;; Tables and references; select by type.
(module
  (table $a 2 externref) (table $b 2 funcref) (table $c 2 funcref)
  (func (param i32 externref) (table.set $a (local.get 0) (local.get 1)))
  (func (param i32) (result externref) (table.get $a (local.get 0)))
  (func (result i32) (table.grow $b (ref.null func) (i32.const 3)))
  (func (param i32 i32 i32) (table.copy $b $c (local.get 0) (local.get 1) (local.get 2)))
  (func (param i32 funcref) (table.fill $c (local.get 0) (local.get 1) (table.size $c)))
  (func (param externref i32) (result externref)
    (select (result externref) (local.get 0) (ref.null extern) (local.get 1)))
  (func (param i64 i64 i32) (result i64) (select (local.get 0) (local.get 1) (local.get 2))))
