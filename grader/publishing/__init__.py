"""The students' repository: what is in it, how it is written, and the proof that it gives nothing away."""
