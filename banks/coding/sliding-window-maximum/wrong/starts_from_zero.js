// wrong answer: a maximum that starts from 0 hides negative numbers
function window_maxima(numbers, width) {
  const maxima = [];
  for (let i = 0; i + width <= numbers.length; i++) {
    maxima.push(numbers.slice(i, i + width).reduce((largest, number) => Math.max(largest, number), 0));
  }
  return maxima;
}
