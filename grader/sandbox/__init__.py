"""The untrusted side: what is loaded beside a student's code, or handles bytes that a student wrote.

It imports nothing else of ours but `limits`, so that reading this folder says what an attacker can reach.
"""
