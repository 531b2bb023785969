def urn_posterior(urns: list[dict[str, int]], prior: list[float], drawn: list[str]) -> list[float]:
    return [0.0 for urn in urns]
