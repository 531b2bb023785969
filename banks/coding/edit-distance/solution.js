function edit_distance(reference, heard) {
  // A cell holds [errors, substitutions, deletions, insertions] of the best alignment of two beginnings. Only the row above is
  // ever needed.
  let above = Array.from({ length: heard.length + 1 }, (_, j) => [j, 0, 0, j]);
  reference.forEach((said, i) => {
    const row = [[i + 1, 0, i + 1, 0]];
    heard.forEach((word, j) => {
      const matched = said === word ? above[j] : plus(above[j], 1, 0, 0);
      row.push(least(matched, plus(above[j + 1], 0, 1, 0), plus(row[j], 0, 0, 1)));
    });
    above = row;
  });
  return above[heard.length];
}

function plus([errors, s, d, i], substitution, deletion, insertion) {
  return [errors + 1, s + substitution, d + deletion, i + insertion];
}

// Arrays compare as text in JavaScript, so the first difference has to be looked for.
function least(...cells) {
  return cells.reduce((best, cell) => {
    const place = best.findIndex((value, k) => value !== cell[k]);
    return place >= 0 && cell[place] < best[place] ? cell : best;
  });
}
