"""Coverage-guided fuzzing of the verifier: builds the target, makes its corpus, runs libFuzzer."""
