"""Asks MPXJ (https://www.mpxj.org) to schedule MSPDI files as Microsoft Project would.

    ask.py answers FOLDER       writes FILE.txt beside each FILE.xml: a line for each task, `start finish total free`
    ask.py rewrite FOLDER       reads each FILE.xml and writes it again as FILE.rewritten
    ask.py time FILE TURNS      prints the median of the time that scheduling takes, in microseconds

Starts and finishes are counted in half days since 1970-01-01: two for each day, and one more at the end of work.
Slack is in minutes. Reading is not timed, and the first turns, while the JVM warms up, are thrown away.
"""

import datetime
import pathlib
import statistics
import sys
import time

import jpype
import mpxj  # noqa: F401  adds its jars to the class path

EPOCH = datetime.date(1970, 1, 1)


def main():
    if not jpype.isJVMStarted():
        jpype.startJVM("-Xmx4g", "-Dorg.apache.logging.log4j.simplelog.StatusLogger.level=OFF")
    what, path = sys.argv[1], pathlib.Path(sys.argv[2])
    if what == "answers":
        for file in sorted(path.glob("*.xml")):
            try:
                text = answer(schedule(read(file)))
            except jpype.JException as error:
                text = f"failed: {error}\n"
            file.with_suffix(".txt").write_text(text)
    elif what == "rewrite":
        for file in sorted(path.glob("*.xml")):
            writer = jpype.JClass("org.mpxj.mspdi.MSPDIWriter")()
            writer.write(read(file), str(file.with_suffix(".rewritten")))
    else:
        print(int(timed(path, int(sys.argv[3])) * 1_000_000))


def read(path):
    return jpype.JClass("org.mpxj.mspdi.MSPDIReader")().read(str(path))


def schedule(project):
    start = project.getProjectProperties().getStartDate()
    jpype.JClass("org.mpxj.cpm.MicrosoftScheduler")().schedule(project, start)
    return project


def answer(project):
    minutes = jpype.JClass("org.mpxj.TimeUnit").MINUTES
    properties = project.getProjectProperties()

    def slack(duration):
        if duration is None:
            return "-"
        return str(round(duration.convertUnits(minutes, properties).getDuration()))

    lines = []
    for task in project.getTasks():
        if task.getUniqueID() is None or int(str(task.getUniqueID())) == 0:
            continue
        moments = (half_days(task.getStart()), half_days(task.getFinish()))
        lines.append(" ".join([*moments, slack(task.getTotalSlack()), slack(task.getFreeSlack())]))
    return "\n".join(lines) + "\n"


def half_days(moment):
    if moment is None:
        return "-"
    date = datetime.date(moment.getYear(), moment.getMonthValue(), moment.getDayOfMonth())
    days = (date - EPOCH).days
    return str(2 * days + (1 if moment.getHour() >= 12 else 0))


def timed(path, turns):
    times = []
    for _ in range(turns + 3):
        project = read(path)
        begun = time.perf_counter()
        schedule(project)
        times.append(time.perf_counter() - begun)
    return statistics.median(times[3:])


main()
