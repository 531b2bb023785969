# The collector calls back while the answer is written, and the answer changes under the writer.
import gc

answer = [[number] for number in range(2000)]


def grow(phase, ignored):
    answer.append([len(answer)])
    del answer[0][:]


def solve(where):
    gc.set_threshold(1, 1, 1)
    gc.callbacks.append(grow)
    return answer
