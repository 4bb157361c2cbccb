"""Circles among facts that point to each other: what comes after itself, or lies in itself."""


def cycle(edges: dict[str, str]) -> tuple[str, ...]:
    """Return one circle among ids that each point to at most one other, starting with its smallest; empty if there is none."""
    done: set[str] = set()
    for start in sorted(edges):
        path: dict[str, None] = {}
        while start in edges and start not in done and start not in path:
            path[start] = None
            start = edges[start]
        if start in path:
            circle = list(path)[list(path).index(start) :]
            smallest = circle.index(min(circle))
            return tuple(circle[smallest:] + circle[:smallest])
        done.update(path)
    return ()
