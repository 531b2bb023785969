// wrong answer: compares arrays with <, which compares them as text
function edit_distance(reference, heard) {
  let above = Array.from({ length: heard.length + 1 }, (_, j) => [j, 0, 0, j]);
  reference.forEach((said, i) => {
    const row = [[i + 1, 0, i + 1, 0]];
    heard.forEach((word, j) => {
      const [e, s, d, n] = above[j];
      let best = said === word ? above[j] : [e + 1, s + 1, d, n];
      const up = above[j + 1];
      const deleted = [up[0] + 1, up[1], up[2] + 1, up[3]];
      const left = row[j];
      const inserted = [left[0] + 1, left[1], left[2], left[3] + 1];
      if (deleted < best) best = deleted;
      if (inserted < best) best = inserted;
      row.push(best);
    });
    above = row;
  });
  return above[heard.length];
}
