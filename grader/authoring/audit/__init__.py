"""How strong an assignment's tests are: wrong versions of each right answer, and which tests notice them.

`mutants` makes the wrong versions, by `operators`, `values`, `field`, `results` and `signature`; `exercises`
says which tests are whose; `trials` and `bench` grade them; `contract` asks which rows of it are watched.
"""
