import type { Times } from '../../domain/triage/times.ts';

/** How many rows there are in each stretch of time, so that a beginning or a peak is seen. */
export function TimesChart({
  times,
  title,
  label,
}: {
  readonly times: Times;
  readonly title: string;
  readonly label: string;
}) {
  const most = Math.max(...times.counts, 1);
  const peak = times.counts.indexOf(most);
  const moment = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ');
  const peakAt = moment(Math.max(times.first, (times.start + peak) * times.width * 1000));
  const text = label
    .replace('{first}', moment(times.first))
    .replace('{last}', moment(times.last))
    .replace('{peak}', peakAt);
  return (
    <figure class="times">
      <figcaption class="small">
        <b>{title}</b> <span class="quiet">{text}</span>
      </figcaption>
      {/* The caption says what it shows. */}
      <svg viewBox={`0 0 ${times.counts.length} 20`} preserveAspectRatio="none" aria-hidden="true">
        {times.counts.map((count, i) => (
          <rect key={i} x={i} y={20 - (20 * count) / most} width="1" height={(20 * count) / most} />
        ))}
      </svg>
    </figure>
  );
}
