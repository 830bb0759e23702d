import { Component, type ComponentChildren } from "preact";
import { report } from "../journal/report.ts";
import { useTranslate } from "./translate.ts";

type Props = {
  children: ComponentChildren;
  /** Shown in the place of what can't be rendered. Without it, one plain sentence is shown. */
  instead?: ComponentChildren;
};

/** A part of a page. An error in it is reported, and leaves the rest of the page as it is. */
export class Boundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  override componentDidCatch(error: unknown): void {
    report(error);
    this.setState({ hasFailed: true });
  }

  override render() {
    return this.state.hasFailed ? (this.props.instead ?? <Unshown />) : this.props.children;
  }
}

function Unshown() {
  return <p role="alert">{useTranslate()("unshownPart")}</p>;
}
