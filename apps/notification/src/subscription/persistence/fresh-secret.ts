/** SQL of a new `link_secret`: every link made with the one before is void. */
export const freshSecret = 'uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())';
