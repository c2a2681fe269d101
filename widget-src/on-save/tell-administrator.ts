/** Shows an error to the administrator: in Kommo's own notifications where they exist, else with `alert`. */
export function tellAdministrator(page: Window, message: { header: string; text: string }): void {
  const notifications = page.APP?.notifications;
  if (typeof notifications?.show_message_error === 'function') notifications.show_message_error(message);
  else page.alert(`${message.header}: ${message.text}`);
}
