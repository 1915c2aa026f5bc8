import thermal from "node-thermal-printer";

type Composer = InstanceType<typeof thermal.ThermalPrinter>;

/** Bytes that a library we did not write sends to an Epson printer; nothing is sent by it. */
export const foreignJob = (compose: (printer: Composer) => void): Buffer => {
  const printer = new thermal.ThermalPrinter({ type: thermal.PrinterTypes.EPSON, interface: "" });
  compose(printer);
  return printer.getBuffer();
};
