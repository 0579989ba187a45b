/** For a supervisor: the same page for each of those whom they supervise. */
interface TeamLinksProps {
  /** The page, such as `/leave`. */
  page: string;
  lead: string;
  team: readonly { id: string; name: string }[];
}

export function TeamLinks({ page, lead, team }: TeamLinksProps) {
  if (team.length === 0) return null;
  return (
    <section>
      <p>{lead}</p>
      <ul className="nhsuk-list">
        {team.map(({ id, name }) => (
          <li key={id}>
            <a href={`${page}?practitioner=${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
