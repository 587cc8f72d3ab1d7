"""A search on a Dask cluster: here of two workers on this computer.

Run it where Deltascope and ``dask[distributed]`` are installed. For a cluster of your own give
``Client`` its address; Deltascope must be installed on its workers, too.
"""

from dask.distributed import Client, LocalCluster
from joblib import parallel_config

from simulator.scenarios import presets
from simulator.search.plan import planned
from simulator.search.results import ranked
from simulator.search.search import Search
from simulator.search.space import dimension_of


def main() -> None:
    """Search, and print the best three settings."""
    plan = planned(
        scenario=presets.changed(presets.load("iris"), epochs=20),
        space=[dimension_of("learning_rate=0.01..1"), dimension_of("hidden_units=4,8,8-4")],
        method={"name": "random"},
        runs=12,
        seed=1,
    )
    search = Search(plan)
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster),
        parallel_config(backend="dask"),
    ):
        for _ in search.run(jobs=-1):
            print(f"{len(search.results())} of {search.planned}")
    for result in ranked(search.results(), plan.ranked_by)[:3]:
        print(*result.values, f"{result.loss:.6f}")


if __name__ == "__main__":
    main()
