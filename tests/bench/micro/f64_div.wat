;; One f64.div of usual operands, n times; routines.c has the compiler's routine with the same ones.
(module
  (func (export "run") (param $n i32) (result i32) (local $a f64) (local $b f64) (local $c f64)
    (local.set $a (f64.const 1.7))
    (local.set $b (f64.const -2.3))
    (loop $next
      (local.set $c (f64.div (local.get $a) (local.get $b)))
      (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (i32.const 1)))
