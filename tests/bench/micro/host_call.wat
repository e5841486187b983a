;; An empty function of the host, n times.
(module
  (import "bench" "nothing" (func $nothing))
  (func (export "run") (param $n i32) (result i32)
    (loop $next
      (call $nothing)
      (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (i32.const 1)))
