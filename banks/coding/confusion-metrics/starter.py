def classification_metrics(truth, predicted):
    # Return a dictionary with accuracy, precision, recall, specificity, f1 and mcc.
    return {}
