/** An SVG of a QR symbol (ISO/IEC 18004, error correction M) in black on white. */
export const qrSvg = async (text: string): Promise<string> => {
  const { default: bwip } = await import("bwip-js");
  const options = { bcid: "qrcode", text, eclevel: "M", padding: 4, backgroundcolor: "FFFFFF" };
  return bwip.toSVG(options);
};
