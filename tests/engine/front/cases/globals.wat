;; Imported globals are reached through the instance, defined ones by their slot. The exported stack pointer is the
;; thread's. Values of zero need no initialisation.
(module
  (import "m" "g" (global $g (mut i64)))
  (import "m" "c" (global $c i32))
  (global $a i32 (i32.const 0))
  (global $b (mut i64) (i64.const 70000))
  (global $d i32 (i32.add (global.get $c) (i32.const 4)))
  (global $r funcref (ref.null func))
  (global $sp (mut i32) (i32.const 4096))
  (export "__stack_pointer" (global $sp))
  (func (global.set $g (global.get $b)) (global.set $b (global.get $g)))
  (func (global.set $sp (i32.sub (global.get $sp) (i32.const 16)))))
