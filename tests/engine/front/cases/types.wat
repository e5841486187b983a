;; Equal types are one type of the image, so that call_indirect compares numbers.
(module
  (type $a (func (param i32))) (type $b (func (param i32))) (type $c (func (result i32)))
  (table 1 funcref)
  (func (type $b) (call_indirect (type $a) (local.get 0) (i32.const 0)))
  (func (type $c) (call_indirect (type $c) (i32.const 0))))
