import unittest

from ring_queue import (
    RingQueue,
    QueueEmpty,
    QueueFull,
)


class RingQueueTest(unittest.TestCase):
    def test_reading_nothing_fails(self):
        queue = RingQueue(1)
        with self.assertRaises(BufferError) as err:
            queue.get()
        self.assertEqual(type(err.exception), QueueEmpty)
        self.assertEqual(err.exception.args[0], "The queue is empty")

    def test_writing_beyond_the_end_fails(self):
        queue = RingQueue(2)
        queue.put("a")
        queue.put("b")
        with self.assertRaises(BufferError) as err:
            queue.put("c")
        self.assertEqual(type(err.exception), QueueFull)
        self.assertEqual(err.exception.message, "The queue is full")

    def test_pushing_out_drops_the_oldest(self):
        queue = RingQueue(2)
        for item in "abc":
            queue.push_out(item)
        self.assertEqual(list(queue), ["b", "c"])
        self.assertEqual(len(queue), 2)
        self.assertIn("c", queue)
        self.assertTrue(queue)
        self.assertFalse(RingQueue(1))
