export function playWindows(folder, root) {
  if (!root) process.stdout.write('win-x64: built and looked at; HOA_WINE_ROOT names no root with Wine, so not run here\n')
}
