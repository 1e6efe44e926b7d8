export { default } from "../../(lists)/loading";
