/** A tick that takes something away when the form is saved. */
import { Checkboxes } from 'nhsuk-react-components';

interface RemoveBoxProps {
  name: 'remove-reference' | 'remove-session';
  /** Of what is taken away. */
  id: string;
  checked: boolean;
  label: string;
}

export function RemoveBox({ name, id, checked, label }: RemoveBoxProps) {
  return (
    <Checkboxes name={name} idPrefix={`${name}-${id}`} small>
      <Checkboxes.Item id={`${name}-${id}`} value={id} defaultChecked={checked}>
        {label}
      </Checkboxes.Item>
    </Checkboxes>
  );
}
