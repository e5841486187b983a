;; One memory.copy of 1024 bytes, n times; blocks.c has the C library's routine for the same.
(module
  (memory 1)
  (func (export "run") (param $n i32) (result i32)
    (loop $next
      (memory.copy (i32.const 8192) (i32.const 1024) (i32.const 1024))
      (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (i32.const 1)))
