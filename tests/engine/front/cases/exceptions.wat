(module
  (import "host" "f" (func $f (param i32)))
  (tag $a (param i32 i64))
  ;; values and reference land where the label's results are; the exception's own values in neighbouring slots
  (func $caught (param i32) (result i32)
    (block $h (result i32 i64 exnref)
      (try_table (catch_ref $a $h)
        (call $f (local.get 0))
        (throw $a (i32.const 3) (i64.extend_i32_u (local.get 0))))
      (unreachable))
    (throw_ref))
  ;; a label that is the function itself: a stub returns
  (func $leaves (result i32 i64)
    (try_table (catch $a 0) (call $f (i32.const 1)))
    (i32.const 5) (i64.const 6)))
