;; Shared memories as imports and exports.

(module $shared (memory (export "m") 1 3 shared))
(register "shared" $shared)
(module (memory (export "m") 1 3))
(register "unshared")
(module (import "shared" "m" (memory 1 3 shared)))
(assert_unlinkable (module (import "shared" "m" (memory 1 3))) "incompatible import type")
(assert_unlinkable (module (import "unshared" "m" (memory 1 3 shared))) "incompatible import type")
(assert_unlinkable (module (import "shared" "m" (memory 2 3 shared))) "incompatible import type")
