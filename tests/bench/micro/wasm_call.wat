;; A function with three arguments and nothing to do, n times: arguments, call, return.
(module
  (func $three (param i32 i32 i32))
  (func (export "run") (param $n i32) (result i32)
    (loop $next
      (call $three (local.get $n) (i32.const 7) (local.get $n))
      (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (i32.const 1)))
