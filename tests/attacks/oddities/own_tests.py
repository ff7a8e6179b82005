"""Tests its own answers with doctest, unittest and a mock, in a cell of its own."""

ASSIGNMENT = "01_cloud_choices"
LAST = [
    '''
import doctest, unittest, unittest.mock
def double(x):
    """
    >>> double(2)
    4
    """
    return 2 * x
print(doctest.testmod())
class Mine(unittest.TestCase):
    def test_cost(self):
        with unittest.mock.patch("math.ceil", side_effect=lambda x: int(x) + 1):
            self.assertGreater(job_cost(1, 1.0), 1.0)
        self.assertAlmostEqual(storage_cost(60, 0.023, 20_000, 0.005), 1.48)
    def test_raises(self):
        with self.assertRaises(TypeError):
            storage_cost()
unittest.main(argv=["x"], exit=False, verbosity=0)
'''
]
