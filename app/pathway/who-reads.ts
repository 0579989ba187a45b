/** Who reads what a patient sends today. Pure. */

/** A name: the practitioner's, and while they are away that of who covers for them. A patient must be told who truly knows. */
export function whoReads({
  practitionerName,
  coverName,
}: {
  practitionerName: string;
  coverName: string | null;
}): string {
  return coverName ?? practitionerName;
}
