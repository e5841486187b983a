;; One f32.add of usual operands, n times; routines.c has the compiler's routine with the same ones.
(module
  (func (export "run") (param $n i32) (result i32) (local $a f32) (local $b f32) (local $c f32)
    (local.set $a (f32.const 1.7))
    (local.set $b (f32.const -2.3))
    (loop $next
      (local.set $c (f32.add (local.get $a) (local.get $b)))
      (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (i32.const 1)))
