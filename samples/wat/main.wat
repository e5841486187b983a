;; SPDX-License-Identifier: Apache-2.0
;;
;; A module in WebAssembly text, with no SDK: it imports the system calls that it uses and exports
;; memory and an entry point. One page of memory is one byte (custom page sizes).

(module
  (import "wazi" "SYS_k_str_out" (func $k_str_out (param i32 i32)))
  (import "wazi" "SYS_k_sleep" (func $k_sleep (param i64) (result i32)))

  (memory (export "memory") 64 (pagesize 1))
  (data (i32.const 0) "squares:")
  (data (i32.const 16) "done\n")

  ;; Writes n in decimal so that it ends before address $end; returns where it begins.
  (func $digits (param $n i32) (param $end i32) (result i32)
    (loop $next
      (local.set $end (i32.sub (local.get $end) (i32.const 1)))
      (i32.store8 (local.get $end)
        (i32.add (i32.const 48) (i32.rem_u (local.get $n) (i32.const 10))))
      (local.set $n (i32.div_u (local.get $n) (i32.const 10)))
      (br_if $next (local.get $n)))
    (local.get $end))

  (func (export "_start") (result i32)
    (local $i i32)
    (local $text i32)
    (call $k_str_out (i32.const 0) (i32.const 8))
    (loop $next
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (local.set $text
        (call $digits (i32.mul (local.get $i) (local.get $i)) (i32.const 63)))
      ;; a blank before the digits
      (local.set $text (i32.sub (local.get $text) (i32.const 1)))
      (i32.store8 (local.get $text) (i32.const 32))
      (call $k_str_out (local.get $text)
        (i32.sub (i32.const 63) (local.get $text)))
      ;; 50 ticks of 0.1 ms
      (drop (call $k_sleep (i64.const 50)))
      (br_if $next (i32.lt_u (local.get $i) (i32.const 12))))
    (i32.store8 (i32.const 63) (i32.const 10))
    (call $k_str_out (i32.const 63) (i32.const 1))
    (call $k_str_out (i32.const 16) (i32.const 5))
    (i32.const 0)))
