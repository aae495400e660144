export const newPasswordField = {
  name: "password",
  label: "New password",
  hint: "At least 10 characters",
  type: "password",
  autoComplete: "new-password",
  maxLength: 200,
} as const;
