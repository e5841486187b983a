;; Entries lead to their block directly, or to a stub where operands have to move; returning is a stub, too.
(module
  (func (param i32) (block (block (br_table 0 1 0 (local.get 0))) (nop)) (nop))
  (func (param i32) (result i32)
    (block (result i32) (i32.const 10)
      (block (result i32) (i32.const 20) (br_table 0 1 0 2 (local.get 0)))
      (drop)))
  (func (param i32) (loop (br_table 0 1 (local.get 0)))))
