SELECT task, model, score
FROM scores;
