"""Makes the steps of a table of classes, and sets attributes."""
class Recipe:
    kinds = (StandardScaler, SGDClassifier)

    def __call__(self, seed):
        scaler, model = (kind() for kind in self.kinds)
        model.loss, model.random_state = "log_loss", seed
        return make_pipeline(*[scaler, model])


build_pipeline = Recipe()
