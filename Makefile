# Two commands do everything; both build the locked environment first, once.
PYTHON ?= python3
RUN = $(PYTHON) .ci/bootstrap.py

.PHONY: demo test quick site setup
demo:   ## draw a class, grade it, write a report
	$(RUN) grader demo

test:   ## everything that CI runs
	$(RUN) python .ci/test.py

quick:  ## the part of it that takes a minute
	$(RUN) python .ci/test.py lint sources format spelling types unit derived

site:   ## the course as a site, in site/
	$(RUN) site

setup:  ## only the environment
	$(RUN)
