;; The same for i64, which has fewer constant forms.
(module
  (func (param i64) (result i64) (i64.add (local.get 0) (i64.const -1)))
  (func (param i64) (result i64) (i64.sub (local.get 0) (i64.const 1)))
  (func (param i64) (result i64) (i64.add (local.get 0) (i64.const 1000)))
  (func (param i64) (result i64) (i64.mul (i64.const 10) (local.get 0)))
  (func (param i64) (result i64) (i64.rotr (local.get 0) (i64.const 1)))
  (func (param i64) (result i64) (i64.shl (local.get 0) (i64.const 65)))
  (func (param i64) (result i64) (i64.or (local.get 0) (i64.const 0x123456789abcdef0)))
  (func (param i64) (result i64) (i64.clz (local.get 0)))
  (func (param i64) (result i32) (i32.wrap_i64 (local.get 0)))
  (func (param i64) (result i64) (i64.extend32_s (local.get 0)))
  (func (result f32) (f32.const 1))
  (func (result f64) (f64.const -0)))
